package vn.taphuan.platform.deployment;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Settles how this installation runs before anything starts: {@code taphuan.demo} has a definite value from here on, and a
 * demo listens on this machine's own loopback address only.
 */
final class DeploymentEnvironment implements EnvironmentPostProcessor, Ordered {

    private static final String NAME = "deployment";
    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication application) {
        Deployment deployment = Deployment.of(settings);
        Map<String, Object> settled = new HashMap<>();
        settled.put(Deployment.DEMO, deployment.isDemo());
        if (deployment.isDemo()) {
            for (String address : new String[] {"server.address", "management.server.address"}) {
                requireLoopback(address, settings.getProperty(address));
            }
            settled.put("server.address", LOOPBACK);
            if (StringUtils.hasText(settings.getProperty("management.server.port"))) {
                settled.put("management.server.address", LOOPBACK);
            }
        }
        settings.getPropertySources().addFirst(new MapPropertySource(NAME, settled));
    }

    private static void requireLoopback(String setting, @Nullable String address) {
        if (StringUtils.hasText(address) && !Loopback.isLocal(address)) {
            throw new StartRefusedException(
                    "A demo with its published password is reachable from this machine only, but %s is %s."
                            .formatted(setting, address),
                    "Remove that setting, or run without demo accounts: TAPHUAN_DEMO=false with a new folder in TAPHUAN_DATABASE_HOME.");
        }
    }

    /** After all settings have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
