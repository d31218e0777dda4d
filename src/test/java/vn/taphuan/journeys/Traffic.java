package vn.taphuan.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;

/** What comes over the wire to one page, answers with their headers, in bytes. */
final class Traffic {

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Long> bytes = new HashMap<>();

    private Traffic() {}

    /** From now on. */
    static Traffic of(Page page) {
        var traffic = new Traffic();
        var session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.on("Network.responseReceived", traffic::named);
        session.on("Network.loadingFinished", traffic::arrived);
        return traffic;
    }

    synchronized long bytes() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    private synchronized void named(JsonObject event) {
        addresses.put(
                event.get("requestId").getAsString(),
                event.getAsJsonObject("response").get("url").getAsString());
    }

    private synchronized void arrived(JsonObject event) {
        var address = addresses.getOrDefault(event.get("requestId").getAsString(), "");
        if (address.startsWith("http")) {
            bytes.merge(address, event.get("encodedDataLength").getAsLong(), Long::sum);
        }
    }

    @Override
    public synchronized String toString() {
        return bytes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .reduce("", (all, line) -> all + "\n" + line);
    }
}
