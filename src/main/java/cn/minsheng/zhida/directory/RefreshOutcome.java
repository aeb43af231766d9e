package cn.minsheng.zhida.directory;

/** How a refresh from the contacts ended. */
public sealed interface RefreshOutcome {

  /** What changed in the directory; nothing unless the contacts were read and believed. */
  default DirectoryChange change() {
    return DirectoryChange.NONE;
  }

  /** The contacts were read and the directory says what they say. */
  record Refreshed(DirectoryChange change) implements RefreshOutcome {}

  /** It was not yet time, or another node does it. */
  record NotDue() implements RefreshOutcome {}

  /** The contacts could not be read; nothing changed, they are walked again in ten minutes. */
  record Unread() implements RefreshOutcome {}

  /**
   * The contacts were read and lack more than can be true; nothing changed, they are walked again
   * in ten minutes. Counts of people and of units.
   */
  record NotBelieved(int staffKnown, int staffMissing, int unitsKnown, int unitsMissing)
      implements RefreshOutcome {}
}
