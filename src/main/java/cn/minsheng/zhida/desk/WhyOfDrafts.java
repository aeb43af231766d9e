package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.directory.UnitId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Why the days on a preview are those days, before anything is given out. */
@Component
class WhyOfDrafts {

  private final Drafts drafts;
  private final OrderTerms terms;
  private final Directory directory;

  WhyOfDrafts(Drafts drafts, OrderTerms terms, Directory directory) {
    this.drafts = drafts;
    this.terms = terms;
    this.directory = directory;
  }

  /** Empty if nothing on the preview waits any more. */
  Optional<String> of(UUID draft) {
    return drafts
        .open(draft, OpenOrder.class, OpenOrder.MARK)
        .flatMap(OpenOrder::understood)
        .map(this::ofOne)
        .or(
            () ->
                drafts
                    .open(draft, SeveralOrders.Batch.class, SeveralOrders.Batch.MARK)
                    .map(this::ofSeveral));
  }

  private String ofOne(OrderDraft draft) {
    var counted = terms.countedNow(draft);
    var all = new ArrayList<String>();
    all.add(TermSentences.ifGivenNow());
    all.add(TermSentences.why("办结时限", counted.lead()));
    if (!draft.supporting().isEmpty()) {
      all.add(TermSentences.why("协办时限", counted.supporting()));
    }
    return String.join("\n", all);
  }

  private String ofSeveral(SeveralOrders.Batch batch) {
    var all = new ArrayList<String>();
    all.add(TermSentences.ifGivenNow());
    for (var order : batch.orders()) {
      all.add(
          TermSentences.why(
              all.size() + ". " + unit(order.unit()), terms.countedNow(order).lead()));
    }
    for (var waiting : batch.waiting()) {
      var given = terms.countedNow(Term.of(waiting.term()));
      all.add(TermSentences.why(waiting.number() + " " + unit(waiting.unit()), given));
    }
    return String.join("\n", all);
  }

  private String unit(long id) {
    return directory.unit(new UnitId(id)).map(Unit::name).map(Markdown::text).orElse("");
  }
}
