package cn.minsheng.zhida.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the page must know of the world around the twin: who is who, which time it is, what next.
 */
public interface PageHost {

  /** Everybody who can be chosen, in the order of the list; people of one unit stand together. */
  List<PagePerson> people();

  /** The guided first minute; empty for none. */
  default List<GuideStep> guide() {
    return List.of();
  }

  /** Files the page offers to whoever has none at hand. */
  default List<SampleFile> sampleFiles() {
    return List.of();
  }

  /** The card template in the platform's import format, by the id cards are made with. */
  Optional<String> template(String templateId);

  MovableTime time();

  /** The first moment after now and not after the limit at which something falls due. */
  default Optional<Instant> nextDue(Instant limit) {
    return Optional.empty();
  }

  /** Moves the clock to the moment and returns when all that is due by then has been done. */
  default void stepTo(Instant moment) {
    time().goTo(moment);
  }
}
