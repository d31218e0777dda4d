package vn.taphuan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(classes = DatabaseModesIT.OnlyTheDatabase.class, webEnvironment = WebEnvironment.NONE)
@ActiveProfiles("test")
class SharedTestDatabaseIT {

    @Autowired
    private DataSource database;

    @Autowired
    private ApplicationContext context;

    @Test
    void aTestContextGetsAFreshSchemaOnTheSharedServerAndStartsNone() throws Exception {
        try (var connection = database.getConnection()) {
            assertThat(Databases.ask(connection, "select database()")).matches("taphuan_\\d+");
            assertThat(Databases.ask(connection, "select count(*) from platform_deployment"))
                    .isEqualTo("1");
        }
        assertThat(context.getBeansOfType(EmbeddedMariaDb.class)).isEmpty();
    }
}
