package cn.minsheng.zhida.mailroom.spi;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.ContactsChanged;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Tap;

/** Who reads what came in: the desk. */
public interface Reader {

  /** Reads a message, in a transaction that is repeated if it fails. */
  void read(Message message);

  /** Reads a tap, in the transaction that also stores the answer. */
  Reply read(Tap tap);

  /** Follows a hint about contacts, outside a transaction; it may come again. */
  void follow(ContactsChanged hint);

  /** Tells somebody that their message could not be handled in spite of several tries. */
  void apologise(StaffId to, Message message);

  /**
   * @param toast a sentence for the person who tapped
   * @param carriedOut false if it was refused and nothing changed: then it may be tapped again
   */
  record Reply(String toast, boolean carriedOut) {}
}
