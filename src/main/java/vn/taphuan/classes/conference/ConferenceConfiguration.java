package vn.taphuan.classes.conference;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Takes the rules from the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConferenceRules.class)
class ConferenceConfiguration {}
