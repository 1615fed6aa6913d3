package io.polysight.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.Page;
import io.polysight.platform.store.Ids;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageQueryTest {
  @Test
  void pagesWhatIsInMemoryNewestFirstWithoutGapsWhateverComesMeanwhile() {
    List<UUID> older = Stream.generate(Ids::next).limit(7).toList();
    List<UUID> rows = new ArrayList<>(older);
    Collections.shuffle(rows, new Random(1));

    Page<UUID> first = new PageQuery(3, null).of(rows, Function.identity());
    rows.add(Ids.next());
    Page<UUID> second = new PageQuery(3, after(first)).of(rows, Function.identity());
    Page<UUID> last = new PageQuery(3, after(second)).of(rows, Function.identity());

    assertThat(Stream.of(first, second, last).flatMap(page -> page.items().stream()).toList())
        .isEqualTo(older.reversed());
    assertThat(last.next()).isNull();
  }

  private static UUID after(Page<UUID> page) {
    return UUID.fromString(String.valueOf(page.next()));
  }
}
