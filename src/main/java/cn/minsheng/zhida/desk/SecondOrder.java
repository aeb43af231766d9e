package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.Registration;
import cn.minsheng.zhida.casework.Requests;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/**
 * 再行交办: the office gives a petition that is back with it, or reopened, to a unit (rules 2 and 4).
 * Where a deadline was promised it stands unless another is said.
 */
@Component
class SecondOrder implements FormAct {

  private final Registration registration;
  private final Requests requests;
  private final OrderOnForm written;

  SecondOrder(Registration registration, Requests requests, OrderOnForm written) {
    this.registration = registration;
    this.requests = requests;
    this.written = written;
  }

  @Override
  public String action() {
    return "petition.assign";
  }

  @Override
  public String words() {
    return RequestSentences.ASSIGN_AGAIN;
  }

  @Override
  public Act act() {
    return Act.ASSIGN;
  }

  @Override
  public Place place() {
    return Place.MATTER;
  }

  @Override
  public boolean isFor(PetitionStatus standing) {
    return standing == PetitionStatus.TO_ASSIGN;
  }

  @Override
  public boolean isPossible(About about) {
    return about.petition().status() == PetitionStatus.TO_ASSIGN;
  }

  @Override
  public Form form(About about) {
    return form(OrderOnForm.Said.NOTHING);
  }

  /** With what was typed already. */
  Form form(OrderOnForm.Said said) {
    return new Form(action(), words(), OrderOnForm.allFields(said));
  }

  @Override
  public String explanation(About about) {
    var promised = requests.promised(about.petition().id()).map(MatterSentences::due).orElse("");
    var lines = new ArrayList<String>();
    lines.add(RequestSentences.howToAssignAgain(promised));
    if (requests.willBeFinal(about.petition().id())) {
      lines.add(RequestSentences.nextIsFinal());
    }
    lines.removeIf(String::isEmpty);
    return String.join("  \n", lines);
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var number = about.petition().number().toString();
    var read = written.read(filledIn, number, requests.promised(about.petition().id()), by.at());
    if (read.order().isEmpty()) {
      return new Reply(read.wrong(), false);
    }
    var order = read.order().get();
    registration.assign(about.petition().id(), order, by);
    return new Reply(
        RequestSentences.assignedAgain(
            number, Markdown.text(read.unit()), MatterSentences.due(order.due())),
        true);
  }
}
