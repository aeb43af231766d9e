package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Instructions;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.Registration;
import cn.minsheng.zhida.casework.TermCount;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import org.springframework.stereotype.Component;

/** 按拟办交办: the order a leader wrote on is given as it was proposed; its term counts from now. */
@Component
class AssignedAsProposed implements FormAct {

  static final String ACTION = "order.asproposed";
  static final String WORDS = "按拟办交办";

  private final Instructions instructions;
  private final Registration registration;
  private final Directory directory;
  private final TermCount count;

  AssignedAsProposed(
      Instructions instructions, Registration registration, Directory directory, TermCount count) {
    this.instructions = instructions;
    this.registration = registration;
    this.directory = directory;
    this.count = count;
  }

  @Override
  public String action() {
    return ACTION;
  }

  @Override
  public String words() {
    return WORDS;
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
  public boolean isPossible(About about) {
    return about.petition().status() == PetitionStatus.TO_ASSIGN
        && instructions.proposalOf(about.petition().id()).isPresent();
  }

  @Override
  public Form form(About about) {
    return Form.NONE;
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var number = about.petition().number().toString();
    var proposal = instructions.proposalOf(about.petition().id());
    if (proposal.isEmpty()) {
      return new Reply(IntakeSentences.noProposal(number), false);
    }
    var order = proposal.get().order(count, by.at());
    registration.assign(about.petition().id(), order, by);
    var unit = directory.unit(order.lead()).map(Unit::name).map(Markdown::text).orElse("");
    return new Reply(IntakeSentences.assigned(number, unit), true);
  }
}
