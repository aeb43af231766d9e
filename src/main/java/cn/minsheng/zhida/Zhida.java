package cn.minsheng.zhida;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the bot. */
@SpringBootApplication
public class Zhida {

  public static void main(String[] args) {
    SpringApplication.run(Zhida.class, args);
  }
}
