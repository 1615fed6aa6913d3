package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Kernels;

/** Which outputs of the decoder represent what is compared with the candidates. */
interface ReadOut {

  /**
   * @param states float32 [batch, tokens, width], the decoder's outputs
   * @return float32 [batch, ..., width], each vector of unit length
   */
  NDArray read(Kernels kernels, NDArray states);
}
