package vn.taphuan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import vn.taphuan.certificates.TaughtClasses;
import vn.taphuan.quizzes.attempt.HeldSittings;

/**
 * The whole application with the demo's people and somebody's rooms to meet in on the line, and with classes, sittings and papers that tests
 * add to it. One context for all of them.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "taphuan.meetings.jitsi=https://hop.example.vn/")
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({TaughtClasses.class, HeldSittings.class})
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DemoInstallation {}
