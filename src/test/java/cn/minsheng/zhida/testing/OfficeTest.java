package cn.minsheng.zhida.testing;

import cn.minsheng.zhida.Zhida;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole bot with the real SDKs against the twin of DingTalk and the real database; the clock of
 * both is moved by hand.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Zhida.class)
@ContextConfiguration(initializers = {FreshDatabase.class, TestKeys.class, Twin.class})
@ExtendWith(EmptyTables.class)
public @interface OfficeTest {}
