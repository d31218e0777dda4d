package vn.taphuan.demo;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts the demo's clock in the place of the platform's, in a demo only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("taphuan.demo")
class DemoTime {

    @Bean
    @Primary
    DemoClock demoClock(@Qualifier("clock") Clock real) {
        return new DemoClock(real);
    }
}
