package vn.taphuan.platform.deployment;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Tells everybody how this installation runs, and keeps a demo to this machine. */
@Configuration(proxyBeanMethods = false)
class DeploymentConfiguration {

    @Bean
    Deployment deployment(Environment settings) {
        return Deployment.of(settings);
    }

    @Bean
    @ConditionalOnBooleanProperty(Deployment.DEMO)
    FilterRegistrationBean<LocalhostOnlyFilter> localhostOnlyFilter() {
        var registration = new FilterRegistrationBean<>(new LocalhostOnlyFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
