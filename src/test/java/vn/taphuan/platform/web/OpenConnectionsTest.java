package vn.taphuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenConnectionsTest {

    @Test
    void filesAreLeftForTheDatabaseAndTheDisk() {
        assertThat(OpenConnections.most(20_000, 1_048_576)).isEqualTo(20_000);
        assertThat(OpenConnections.most(20_000, 20_000)).isEqualTo(19_000);
        assertThat(OpenConnections.most(20_000, 1_024)).isEqualTo(512);
        assertThat(OpenConnections.most(100, 1_024)).isEqualTo(100);
    }

    @Test
    void aSystemWithoutALimitLimitsNothing() {
        assertThat(OpenConnections.most(20_000, -1)).isEqualTo(20_000);
    }
}
