package vn.taphuan.bench;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.platform.security.UnitId;

/**
 * The screen of a hall, kept by an officer: asks as often as {@code frontend/checkin/screen.js} does, also after the application was
 * away, and reads the QR code as a phone does.
 */
final class HallScreen implements Runnable {

    private static final String OFFICER = "trungtam";

    private static final long COUNT_AGAIN_MILLIS = 10_000;
    private static final long LATER_MILLIS = 200;
    private static final long TRY_AGAIN_MILLIS = 3000;
    private static final int QUIET_ZONE = 4;
    private static final Pattern BLOCK = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v(\\d+)h");

    /** @param address path behind the QR code; @param digits to be typed */
    record Shown(String address, String digits) {}

    private final Browser browser;
    private final String page;
    private final JsonMapper json = JsonMapper.shared();
    private String path = "";
    private volatile Shown shown = new Shown("", "");

    /** @param page path of the screen's page */
    HallScreen(Browser browser, String page) {
        this.browser = browser;
        this.page = page;
    }

    /** Where the officer who keeps screens belongs. */
    static UnitId centre(JdbcTemplate jdbc) {
        var id = jdbc.queryForObject("select unit_id from account where user_name = ?", UUID.class, OFFICER);
        if (id == null) {
            throw new IllegalStateException("no demo data");
        }
        return new UnitId(id);
    }

    /** What stands there; an old code while the application is away. */
    Shown shown() {
        return shown;
    }

    /** Signs the officer in and shows the first code. */
    void open() throws IOException {
        signIn();
        renew();
    }

    private void signIn() throws IOException {
        var first = SignIn.on(browser, page, OFFICER, new Figures());
        if (first.status() != 200 || !first.address().startsWith(page)) {
            throw new IOException(
                    "the screen of a hall is not shown: status " + first.status() + " at " + first.address());
        }
    }

    @Override
    public void run() {
        try (browser) {
            long wait = 0;
            while (true) {
                TimeUnit.MILLISECONDS.sleep(wait);
                try {
                    wait = renew();
                } catch (IOException away) {
                    wait = TRY_AGAIN_MILLIS;
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return after how many milliseconds it is to be asked again */
    private long renew() throws IOException {
        var reply = browser.fetch("GET", "/api" + page, "", null);
        if (reply.status() != 200) {
            signIn(); // the officer taps "sign in to go on"
            return LATER_MILLIS;
        }
        var screen = json.readTree(reply.text());
        var modules = screen.get("path").stringValue();
        if (!modules.equals(path)) {
            shown = new Shown(read(screen, modules), screen.get("code").stringValue());
            path = modules;
        }
        return Math.min(COUNT_AGAIN_MILLIS, screen.get("changesInMillis").longValue() + LATER_MILLIS);
    }

    private static String read(JsonNode screen, String modules) throws IOException {
        var matrix = new BitMatrix(screen.get("size").intValue() - 2 * QUIET_ZONE);
        BLOCK.matcher(modules)
                .results()
                .forEach(block -> matrix.setRegion(
                        Integer.parseInt(block.group(1)) - QUIET_ZONE,
                        Integer.parseInt(block.group(2)) - QUIET_ZONE,
                        Integer.parseInt(block.group(3)),
                        Integer.parseInt(block.group(4))));
        try {
            var address = new Decoder().decode(matrix).getText();
            return address.substring(address.indexOf("/checkin/"));
        } catch (ChecksumException | FormatException unreadable) {
            throw new IOException("the QR code of a hall cannot be read", unreadable);
        }
    }
}
