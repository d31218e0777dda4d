package vn.taphuan.certificates.register;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.platform.security.UnitId;

/** Checks registers outside the application, where no keys are known: signatures of heads are taken as they are. */
public final class Registers {

    private Registers() {}

    static RegisterCheck check(DataSource source) {
        var jdbc = JdbcClient.create(source);
        return new RegisterCheck(
                jdbc,
                new CheckedData(jdbc, JsonMapper.builder().build()),
                new SignedHeads(jdbc, new AnySignature(), Clock.systemUTC()));
    }

    /** What is wrong with one register, in words. */
    public static List<String> check(DataSource source, UnitId body, int year) {
        return check(source).of(body, year).findings().stream()
                .map(RegisterFinding::toString)
                .toList();
    }

    private static final class AnySignature implements HeadSigner {

        @Override
        public HeadSignature sign(UnitId body, byte[] statement) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean verifies(UnitId body, HeadSignature signature, byte[] statement) {
            return true;
        }
    }
}
