package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.trail.Trail;
import cn.minsheng.zhida.trail.TrailEntry;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Records every act on the trail, in its transaction. The facts of a line are the components of the
 * event, so none can be forgotten; events hold no personal data.
 */
@Component
class TrailOfActs {

  private static final Set<String> TOLD_OTHERWISE = Set.of("number", "by", "act");

  private final Trail trail;
  private final InWhoseName names;

  TrailOfActs(Trail trail, InWhoseName names) {
    this.trail = trail;
    this.names = names;
  }

  @EventListener
  void record(PetitionEvent event) {
    trail.record(
        new TrailEntry(
            event.act().name(),
            Optional.of(event.by().staff()),
            names.of(event.by()),
            subject(event.number()),
            event.by().at(),
            event.by().source(),
            facts(event)));
  }

  static String subject(LedgerNumber number) {
    return "petition:" + number;
  }

  private static SortedMap<String, String> facts(PetitionEvent event) {
    var facts = new TreeMap<String, String>();
    for (var component : event.getClass().getRecordComponents()) {
      if (!TOLD_OTHERWISE.contains(component.getName())) {
        facts.putAll(facts(component, event));
      }
    }
    return facts;
  }

  private static SortedMap<String, String> facts(RecordComponent component, PetitionEvent event) {
    var facts = new TreeMap<String, String>();
    var value = valueOf(component, event);
    if (value instanceof Source source) {
      facts.put("channel", source.channel().name());
      facts.put("sourceNumber", source.number());
      facts.put("receivedAt", source.receivedAt().toString());
    } else if (value instanceof Optional<?> maybe) {
      maybe.ifPresent(it -> facts.put(component.getName(), it.toString()));
    } else if (value instanceof Collection<?> several) {
      var index = 0;
      for (var one : several) {
        index++;
        facts.put(component.getName() + index, one.toString());
      }
    } else {
      facts.put(component.getName(), value.toString());
    }
    return facts;
  }

  private static Object valueOf(RecordComponent component, PetitionEvent event) {
    try {
      return component.getAccessor().invoke(event);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("An event cannot be read", e);
    }
  }
}
