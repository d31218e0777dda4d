package vn.taphuan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import vn.taphuan.classes.Plans;
import vn.taphuan.people.TestPeople;
import vn.taphuan.platform.time.SettableClock;

/** The whole application as a real installation, without demo people, on a clock that tests set. One context for all of them. */
@SpringBootTest(properties = "taphuan.demo=false")
@ActiveProfiles("test")
@Import({SettableClock.Configuration.class, TestPeople.class, Plans.class})
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RealInstallation {}
