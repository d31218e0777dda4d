package vn.taphuan.platform.deployment;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of this machine that no other machine can reach it by. */
final class Loopback {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    private Loopback() {}

    /** @param host without a port */
    static boolean isLocal(@Nullable String host) {
        return host != null && NAMES.stream().anyMatch(name -> name.equalsIgnoreCase(host));
    }

    /** @param hostAndPort the value of a Host header */
    static boolean isLocalHeader(String hostAndPort) {
        return isLocal(hostAndPort.strip().replaceFirst(":\\d*$", ""));
    }
}
