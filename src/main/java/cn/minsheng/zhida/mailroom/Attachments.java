package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.documents.Documents;
import cn.minsheng.zhida.mailroom.spi.FileFetcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/**
 * Fetches the file of a message before anybody reads it: the platform gives it out only for a
 * while, and a transaction must not wait for a download.
 */
@Component
class Attachments {

  private final FileFetcher fetcher;
  private final Documents documents;
  private final Envelopes envelopes;

  Attachments(FileFetcher fetcher, Documents documents, Envelopes envelopes) {
    this.fetcher = fetcher;
    this.documents = documents;
    this.envelopes = envelopes;
  }

  /**
   * The same message if it holds nothing to fetch, otherwise one that holds what was stored.
   *
   * @throws UncheckedIOException if the platform could not be reached; may be tried again
   */
  Message fetch(Message message) {
    var body = message.body();
    if (body instanceof Body.Sent sent) {
      return message.with(fetch(sent));
    }
    return body instanceof Body.RichText rich
            && rich.pictures().stream().anyMatch(Body.Sent.class::isInstance)
        ? message.with(
            new Body.RichText(rich.text(), rich.pictures().stream().map(this::had).toList()))
        : message;
  }

  private Body had(Body picture) {
    return picture instanceof Body.Sent sent ? fetch(sent) : picture;
  }

  private Body fetch(Body.Sent sent) {
    try (var content = fetcher.fetch(sent.downloadCode())) {
      return new Body.Received(documents.store(envelopes.safeOfToday(), sent.name(), content));
    } catch (Documents.TooLarge tooLarge) {
      return new Body.Lost(sent.name(), Body.Lost.Why.TOO_LARGE);
    } catch (FileFetcher.Expired expired) {
      return new Body.Lost(sent.name(), Body.Lost.Why.EXPIRED);
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }
}
