package vn.taphuan.platform.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler.IgnoredMeters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;

/**
 * Requests are timed as wholes ({@code http.server.requests}). Timing each of some twenty filters apart, and keeping a list of those
 * under way, cost more than most requests themselves.
 */
@Configuration(proxyBeanMethods = false)
class ObservedRequests {

    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    DefaultMeterObservationHandler withoutLongTasks(MeterRegistry registry) {
        return new DefaultMeterObservationHandler(registry, IgnoredMeters.LONG_TASK_TIMER);
    }
}
