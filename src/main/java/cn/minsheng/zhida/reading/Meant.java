package cn.minsheng.zhida.reading;

import cn.minsheng.zhida.reading.OrderText.Label;
import java.util.List;
import java.util.Map;

/** What somebody meant by what they typed, as far as it was understood. */
public sealed interface Meant {

  /** 交办: a new order. */
  record Order(OrderText text) implements Meant {}

  /** 批量交办: several new orders, each on a line of its own or more. */
  record SeveralOrders(List<OrderText> texts) implements Meant {
    public SeveralOrders {
      texts = List.copyOf(texts);
    }
  }

  /**
   * 交办 12 城管局 3天: what is at the office goes to a unit.
   *
   * @param numbers as they were typed, at least one
   */
  record AssignAgain(List<String> numbers, OrderText text) implements Meant {
    public AssignAgain {
      numbers = List.copyOf(numbers);
    }
  }

  /**
   * 改交 12 城管局 3天 理由…: what one unit has in hand goes to another.
   *
   * @param numbers as they were typed, at least one
   * @param why to the letter; empty if it was not said
   */
  record Redirect(List<String> numbers, OrderText text, String why) implements Meant {
    public Redirect {
      numbers = List.copyOf(numbers);
    }
  }

  /**
   * 增派协办 12 住建局 2天: further units help the one that leads.
   *
   * @param numbers as they were typed, at least one
   * @param text supporting units and their term
   */
  record AddSupport(List<String> numbers, OrderText text) implements Meant {
    public AddSupport {
      numbers = List.copyOf(numbers);
    }
  }

  /**
   * Any other act.
   *
   * @param numbers as they were typed; empty if it takes none, or none was said
   * @param rest what else was said, to the letter
   */
  record Deed(Verb verb, List<String> numbers, String rest) implements Meant {
    public Deed {
      numbers = List.copyOf(numbers);
    }

    /** Whether the petition it is about was not said. */
    public boolean isWithoutNumber() {
      return numbers.isEmpty()
          && (verb.takes() == Verb.Takes.NUMBER || verb.takes() == Verb.Takes.WORDS)
          && verb != Verb.LEDGER
          && !(verb == Verb.URGE && !rest.isEmpty())
          && (verb != Verb.FIND || rest.isEmpty());
    }
  }

  /**
   * A change of the preview that is open.
   *
   * @param said what is to be said otherwise; an empty text takes it back
   * @param further supporting units that come to those there are
   * @param without supporting units that go
   */
  record Change(Map<Label, String> said, List<String> further, List<String> without)
      implements Meant {
    public Change {
      said = Map.copyOf(said);
      further = List.copyOf(further);
      without = List.copyOf(without);
    }
  }

  /** 确认: the preview that is open is right. */
  record Confirm() implements Meant {}

  /** 取消: the preview that is open is not wanted. */
  record Drop() implements Meant {}

  record Unclear() implements Meant {}
}
