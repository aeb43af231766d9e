package cn.minsheng.zhida.operations;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A setting checked itself and objected: shows its sentence, never its value. */
final class SettingRefusedAnalyzer extends AbstractFailureAnalyzer<RuntimeException> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, RuntimeException failure) {
    return objection(failure)
        .map(
            sentence ->
                new FailureAnalysis(
                    sentence,
                    "Correct what is named above; .env.example explains every key.",
                    failure))
        .orElse(null);
  }

  private static Optional<String> objection(Throwable failure) {
    Optional<String> found = Optional.empty();
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      var message = cause.getMessage();
      var isOurs =
          cause instanceof IllegalArgumentException || cause instanceof IllegalStateException;
      if (isOurs && message != null && message.contains("ZHIDA_")) {
        found = Optional.of(message);
      }
    }
    return found;
  }
}
