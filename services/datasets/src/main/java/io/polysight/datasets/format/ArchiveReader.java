package io.polysight.datasets.format;

import java.io.IOException;

/** Reads the samples of one archive format into a sink, and remarks on everything else. */
interface ArchiveReader {
  void read(Archive archive, SampleSink sink, Remarks remarks) throws IOException;
}
