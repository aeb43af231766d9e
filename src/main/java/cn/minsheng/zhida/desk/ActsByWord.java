package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Rights;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.desk.FormAct.About;
import cn.minsheng.zhida.desk.FormAct.Place;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.reading.Verb;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What has its button or form on a living card can be typed as well: 签收 12, 通过 12, 提交报告 12. It is
 * the same as a tap there, with the same rights, notices and refusals.
 */
@Configuration(proxyBeanMethods = false)
class ActsByWord {

  private final Outbox outbox;
  private final ObjectProvider<TapDesk> taps;

  ActsByWord(Outbox outbox, ObjectProvider<TapDesk> taps) {
    this.outbox = outbox;
    this.taps = taps;
  }

  @Bean
  FormAct acceptByWord() {
    return button(
        Verb.ACCEPT, Act.ACCEPT, Place.ASSIGNMENT, AssignmentCard.ACCEPT, ActsByWord::ofTheUnit);
  }

  @Bean
  FormAct signOffByWord() {
    return button(
        Verb.SIGN_OFF,
        Act.SIGN_OFF,
        Place.ASSIGNMENT,
        AssignmentCard.SIGN_OFF,
        ActsByWord::ofTheUnit);
  }

  @Bean
  FormAct passByWord() {
    return button(Verb.PASS, Act.PASS, Place.MATTER, ClosingCards.PASS, ActsByWord::ofTheReview);
  }

  @Bean
  FormAct endorseByWord() {
    return button(
        Verb.ENDORSE,
        Act.ENDORSE_FOR_COMMITTEE,
        Place.MATTER,
        ClosingCards.ENDORSE,
        ActsByWord::ofTheEndorsement);
  }

  @Bean
  FormAct objectByWord() {
    return button(
        Verb.OBJECT,
        Act.ENDORSE_FOR_COMMITTEE,
        Place.MATTER,
        ClosingCards.OBJECT,
        ActsByWord::ofTheEndorsement);
  }

  @Bean
  FormAct reportByWord() {
    return form(
        Verb.REPORT,
        Act.SUBMIT_REPORT,
        Place.ASSIGNMENT,
        MatterForms.REPORT,
        about -> MatterForms.report(),
        ActsByWord::ofTheUnit);
  }

  @Bean
  FormAct claritiesByWord() {
    return form(
        Verb.CLARITIES,
        Act.RECORD_CLARITIES,
        Place.ASSIGNMENT,
        MatterForms.CLARITIES,
        about -> MatterForms.clarities(),
        ActsByWord::ofTheUnit);
  }

  @Bean
  FormAct opinionByWord() {
    return form(
        Verb.OPINION,
        Act.GIVE_OPINION,
        Place.ASSIGNMENT,
        MatterForms.OPINION,
        about -> MatterForms.opinion(),
        ActsByWord::ofTheUnit);
  }

  @Bean
  FormAct followUpByWord() {
    return form(
        Verb.RECORD_FOLLOW_UP,
        Act.RECORD_FOLLOW_UP,
        Place.MATTER,
        MatterForms.FOLLOW_UP,
        about -> MatterForms.followUp(about.petition().secrecy() != Secrecy.CONFIDENTIAL),
        ActsByWord::ofTheReview);
  }

  @Bean
  FormAct superiorByWord() {
    return form(
        Verb.RECORD_SUPERIOR,
        Act.ENDORSE_FOR_SUPERIOR,
        Place.MATTER,
        MatterForms.SUPERIOR,
        about -> MatterForms.superior(),
        ActsByWord::ofTheEndorsement);
  }

  /** The office's, or the signer's where somebody of the unit says it. */
  @Bean
  FormAct returnByWord(Rights rights) {
    return new ReturnByWord(rights, this);
  }

  /** As a tap on the card as it stands. */
  Reply tapped(CardId card, String action, SortedMap<String, String> form, By by) {
    var revision = outbox.shown(card).map(it -> it.revision()).orElse(0);
    return taps.getObject().read(new Tap(by.staff(), card, action, revision, form, by.at()));
  }

  private FormAct button(
      Verb verb, Act act, Place place, String action, Function<About, Optional<CardId>> card) {
    return new ActByWord(verb, act, place, about -> Form.NONE, action, card, this);
  }

  private FormAct form(
      Verb verb,
      Act act,
      Place place,
      String action,
      Function<About, Form> form,
      Function<About, Optional<CardId>> card) {
    return new ActByWord(verb, act, place, form, action, card, this);
  }

  static Optional<CardId> ofTheUnit(About about) {
    return about.assignmentOrLead().map(it -> CardIds.assignment(it.id()));
  }

  static Optional<CardId> ofTheReview(About about) {
    return about.petition().lead().flatMap(it -> it.report()).map(it -> CardIds.review(it.id()));
  }

  private static Optional<CardId> ofTheEndorsement(About about) {
    return about
        .petition()
        .lead()
        .flatMap(it -> it.report())
        .map(it -> CardIds.endorsement(about.petition().id(), it.id()));
  }
}
