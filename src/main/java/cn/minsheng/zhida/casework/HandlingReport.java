package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.documents.DocumentId;
import java.util.List;

/**
 * 办理报告 as a unit submits it (rule 6). Facts and grounds may speak of persons: sealed at rest.
 *
 * @param further files that belong to it beside the paper: photos, evidence
 * @param facts what was found and done
 * @param grounds the policy it rests on
 */
public record HandlingReport(
    Paper paper,
    List<DocumentId> further,
    String facts,
    String grounds,
    HandlingResult result,
    Telling telling) {

  private static final int LONGEST = 20_000;

  public HandlingReport {
    further = List.copyOf(further);
    facts = facts.strip();
    grounds = grounds.strip();
    if (facts.length() > LONGEST || grounds.length() > LONGEST) {
      throw new IllegalArgumentException("Facts and grounds have at most 20,000 characters each");
    }
  }

  /** With the paper alone. */
  public HandlingReport(
      Paper paper, String facts, String grounds, HandlingResult result, Telling telling) {
    this(paper, List.of(), facts, grounds, result, telling);
  }

  /** Says nothing of the facts. */
  @Override
  public String toString() {
    return "HandlingReport[" + result + "]";
  }
}
