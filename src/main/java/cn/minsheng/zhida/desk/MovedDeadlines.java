package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.CalendarChange.Moved;
import cn.minsheng.zhida.casework.CalendarChange.Outcome.Adopted;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells the units and the office which deadlines moved with a new calendar, and why: one message
 * for each person, and the same one for all who have the same list.
 */
@Component
class MovedDeadlines {

  private static final int MOST_LINES = 20;

  private final CaseBook book;
  private final Directory directory;
  private final Concerned concerned;
  private final LivingCards cards;
  private final Replies replies;

  MovedDeadlines(
      CaseBook book, Directory directory, Concerned concerned, LivingCards cards, Replies replies) {
    this.book = book;
    this.directory = directory;
    this.concerned = concerned;
    this.cards = cards;
    this.replies = replies;
  }

  void tell(Adopted adopted) {
    if (adopted.moved().isEmpty()) {
      return;
    }
    adopted.moved().stream().map(Moved::petition).distinct().forEach(cards::refresh);
    var lists = new LinkedHashMap<StaffId, List<Moved>>();
    for (var moved : adopted.moved()) {
      people(moved).forEach(it -> lists.computeIfAbsent(it, who -> new ArrayList<>()).add(moved));
    }
    concerned.office().forEach(it -> lists.put(it, adopted.moved()));
    Map<List<Moved>, Set<StaffId>> byList =
        lists.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    LinkedHashMap::new,
                    Collectors.mapping(
                        Map.Entry::getKey, Collectors.toCollection(LinkedHashSet::new))));
    byList.forEach(
        (list, people) ->
            replies.tell(people, CalendarSentences.MOVED_TITLE, text(adopted.year().year(), list)));
  }

  private Set<StaffId> people(Moved moved) {
    return concerned.people(book.assignment(moved.assignment()));
  }

  private String text(int year, List<Moved> list) {
    var lines = new ArrayList<String>();
    lines.add(CalendarSentences.movedHead(year, list.size()));
    list.stream().limit(MOST_LINES).forEach(it -> lines.add(line(it)));
    if (list.size() > MOST_LINES) {
      lines.add(CalendarSentences.movedMore(list.size() - MOST_LINES));
    }
    return String.join("\n", lines);
  }

  private String line(Moved moved) {
    var unit = directory.unit(moved.unit()).map(Unit::name).map(Markdown::text).orElse("");
    return CalendarSentences.moved(
        moved.number().toString(), unit, moved.before(), moved.due(), moved.changes());
  }
}
