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
 * both is moved by hand. Leaders sign for the units that they are in charge of; who is in charge of
 * none signs for none, so the units of most tests sign themselves.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Zhida.class, properties = "zhida.leader-signs-reports=true")
@ContextConfiguration(initializers = {FreshDatabase.class, TestKeys.class, Twin.class})
@ExtendWith(EmptyTables.class)
public @interface OfficeTest {}
