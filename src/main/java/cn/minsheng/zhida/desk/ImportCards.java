package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.intake.ImportId;
import cn.minsheng.zhida.intake.Imports;
import cn.minsheng.zhida.intake.LedgerImport;
import cn.minsheng.zhida.intake.Looked;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.reading.LedgerColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The card of a ledger that came in: what it was taken for, what would happen, what happened. */
@Component
class ImportCards {

  static final String TAKE = "import.take";
  static final String DROP = "import.drop";
  static final String CHOOSE = "import.choose";
  static final String CHANNEL = "channel";
  static final String KIND = "kind";
  private static final String CARD = "import-";

  private final Outbox outbox;

  ImportCards(Outbox outbox) {
    this.outbox = outbox;
  }

  static Optional<ImportId> of(CardId card) {
    return card.value().startsWith(CARD)
        ? Optional.of(ImportId.of(card.value().substring(CARD.length())))
        : Optional.empty();
  }

  private static CardId card(ImportId id) {
    return new CardId(CARD + id);
  }

  void showLooked(Looked looked) {
    var what = looked.what();
    var buttons = new ArrayList<Button>();
    if (what.counts().taken() > 0) {
      buttons.add(new Button(ImportSentences.TAKE, Button.Colour.BLUE, TAKE));
    }
    buttons.add(new Button(ImportSentences.DROP, Button.Colour.GRAY, DROP));
    var summary = ImportSentences.looked(what.counts());
    outbox.pin(
        card(what.id()),
        PlainCard.of(
                ImportSentences.title(),
                new State(Sentences.waits(), State.Colour.ORANGE),
                ImportSentences.recognised(looked))
            .withStrip(ImportSentences.trial(looked))
            .withForm(form(looked))
            .withButtons(buttons)
            .face(summary),
        Set.of(what.sentBy()));
  }

  /** What the file does not say of its rows. */
  private static Form form(Looked looked) {
    var fields = new ArrayList<Field>();
    if (!looked.recognition().has(LedgerColumn.CHANNEL)) {
      fields.add(
          Field.choice(
                  CHANNEL,
                  LedgerColumn.CHANNEL.heading(),
                  Choices.of(Channel.values(), Channel::word))
              .filledIn(looked.what().channel().map(Channel::name).orElse("")));
      fields.add(
          Field.choice(
                  KIND,
                  LedgerColumn.KIND.heading(),
                  Choices.of(MatterKind.values(), MatterKind::word))
              .filledIn(looked.what().kind().name()));
    }
    return fields.isEmpty() ? Form.NONE : new Form(CHOOSE, ImportSentences.CHOOSE, fields);
  }

  /** Those who may confirm it get it too. */
  void putBefore(ImportId id, Collection<StaffId> people) {
    outbox
        .shown(card(id))
        .ifPresent(it -> outbox.pin(card(id), it.face(), new LinkedHashSet<>(people)));
  }

  void showProgress(LedgerImport now) {
    show(now, ImportSentences.running(), State.Colour.BLUE, ImportSentences.progress(now.counts()));
  }

  void showEnded(Imports.Ended how) {
    show(how.what(), Sentences.done(), State.Colour.GREEN, ImportSentences.ended(how));
  }

  void showDropped(LedgerImport what) {
    show(what, Sentences.cancelled(), State.Colour.GRAY, ImportSentences.dropped());
  }

  void showFailed(LedgerImport what, String why) {
    if (outbox.shown(card(what.id())).isPresent()) {
      show(what, ImportSentences.stopped(), State.Colour.RED, why);
    }
  }

  private void show(LedgerImport what, String state, State.Colour colour, String body) {
    outbox.change(
        card(what.id()),
        PlainCard.of(ImportSentences.title(), new State(state, colour), body)
            .withButtons(List.of())
            .face(ImportSentences.title() + "：" + state));
  }
}
