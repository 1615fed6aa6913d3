package io.polysight.datasets.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContactSheetTest {
  @Test
  void laysPicturesRowByRow() {
    RgbImage first = Pictures.noise(5, 4, 1);
    RgbImage third = Pictures.noise(3, 4, 3);
    RgbImage sheet = ContactSheet.of(List.of(first, Pictures.noise(5, 4, 2), third), 2, 3);
    assertThat(sheet.width()).isEqualTo(4 + 2 * (15 + 4));
    assertThat(sheet.height()).isEqualTo(4 + 2 * (12 + 4));
    assertThat(sheet.at(0, 0)).isEqualTo(0xffffff);
    assertThat(sheet.at(4 + 3 * 4 + 2, 4 + 3 * 3 + 2)).isEqualTo(first.at(4, 3));
    assertThat(sheet.at(4, 4 + 16)).isEqualTo(third.at(0, 0));
  }

  @Test
  void refusesAnEmptySheet() {
    assertThatThrownBy(() -> ContactSheet.of(List.of(), 2, 3)).hasMessageContaining("0 pictures");
  }
}
