package vn.taphuan.platform.web;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Holds the number of open connections below what the system lets the process open: whoever comes beyond it waits his turn, instead of
 * the platform being unable to open a file or to reach its database.
 */
@Component
@Order
class OpenConnections implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final Logger log = LoggerFactory.getLogger(OpenConnections.class);
    /** For files, the database and mail. */
    private static final long KEPT_BACK = 1_000;

    private final int wanted;

    OpenConnections(TomcatServerProperties server) {
        this.wanted = server.getMaxConnections();
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            int most = most(wanted, system.getMaxFileDescriptorCount());
            if (most < wanted) {
                log.info(
                        "at most {} open connections instead of {}: the system allows this process few open files",
                        most,
                        wanted);
                factory.addConnectorCustomizers(
                        connector -> connector.setProperty("maxConnections", String.valueOf(most)));
            }
        }
    }

    /** @param files that the process may have open; none when there is no limit */
    static int most(int wanted, long files) {
        return files < 0 ? wanted : (int) Math.min(wanted, Math.max(files / 2, files - KEPT_BACK));
    }
}
