package vn.taphuan.platform.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** Adds how people sign in and out to the one chain of web security; implemented by the feature that knows accounts. */
public interface SignInSecurity {

    void configure(HttpSecurity http) throws Exception;
}
