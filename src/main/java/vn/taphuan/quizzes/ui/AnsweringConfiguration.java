package vn.taphuan.quizzes.ui;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.quizzes.attempt.Answering;

/** Puts the lane of answers behind the filter that keeps a demo to this machine, before all others. */
@Configuration(proxyBeanMethods = false)
class AnsweringConfiguration {

    @Bean
    FilterRegistrationBean<AnsweringLane> answeringLane(Answering answering, JsonMapper json) {
        var registration = new FilterRegistrationBean<>(new AnsweringLane(answering, json));
        registration.addUrlPatterns(AnsweringLane.ATTEMPTS + "/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }
}
