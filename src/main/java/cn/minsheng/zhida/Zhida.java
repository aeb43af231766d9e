package cn.minsheng.zhida;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the bot; or, with a word after it ({@code java -jar zhida.jar verify}), runs one command
 * of the operator and ends with its exit code.
 */
@SpringBootApplication
public class Zhida {

  public static void main(String[] args) {
    var application = new SpringApplication(Zhida.class);
    if (Arrays.stream(args).allMatch(it -> it.startsWith("-"))) {
      application.run(args);
    } else {
      application.setAdditionalProfiles("command");
      System.exit(SpringApplication.exit(application.run(args)));
    }
  }
}
