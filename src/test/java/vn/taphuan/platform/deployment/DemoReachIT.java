package vn.taphuan.platform.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** From where a running demo, and a real installation, can be reached. */
@ExtendWith(OutputCaptureExtension.class)
class DemoReachIT {

    @Test
    void aDemoAnswersUnderItsLocalNamesOnly() throws Exception {
        try (ConfigurableApplicationContext demo = run()) {
            assertThat(get(demo, "localhost")).startsWith("HTTP/1.1 200").endsWith("hello");
            assertThat(get(demo, "127.0.0.1:8080")).startsWith("HTTP/1.1 200");
            assertThat(get(demo, "[::1]:8080")).startsWith("HTTP/1.1 200");
            assertThat(get(demo, "rebound.example"))
                    .startsWith("HTTP/1.1 421")
                    .contains("only on this machine")
                    .doesNotContain("hello");
            assertThat(get(demo, "localhost\r\nX-Forwarded-For: 10.0.0.9")).startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void aDemoCantBeReachedUnderAnAddressOfTheNetwork() throws Exception {
        try (ConfigurableApplicationContext demo = run()) {
            for (InetAddress address : ownNetworkAddresses()) {
                assertThatThrownBy(() -> {
                            try (Socket socket = new Socket()) {
                                socket.connect(new InetSocketAddress(address, port(demo)), 2000);
                            }
                        })
                        .as("%s", address)
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void aDemoThatIsToldToListenToOthersRefusesInASentence(CapturedOutput output) {
        assertThatThrownBy(() -> run("--server.address=0.0.0.0"));
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "reachable from this machine only")
                .doesNotContain("\tat vn.taphuan");
    }

    @Test
    void realUseAnswersUnderItsPublicName() throws Exception {
        try (ConfigurableApplicationContext real = run("--taphuan.demo=false")) {
            assertThat(get(real, "taphuan.example.vn")).startsWith("HTTP/1.1 200");
        }
    }

    private static ConfigurableApplicationContext run(String... arguments) {
        return new SpringApplicationBuilder(OnlyAPage.class)
                .run(Stream.concat(Stream.of("--server.port=0"), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private static int port(ConfigurableApplicationContext application) {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static String get(ConfigurableApplicationContext application, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port(application))) {
            socket.getOutputStream()
                    .write("GET /hello HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(host)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<InetAddress> ownNetworkAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
    }

    @Configuration
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    @Import({DeploymentConfiguration.class, OnlyAPage.Page.class})
    static class OnlyAPage {

        @RestController
        static class Page {
            @GetMapping(path = "/hello", produces = "text/plain")
            String hello() {
                return "hello";
            }
        }
    }
}
