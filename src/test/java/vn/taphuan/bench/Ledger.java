package vn.taphuan.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one device knows of its answers: each value that it ever sent, and what the server said to hold. Used by one thread. */
final class Ledger {

    /** @param value none when cleared */
    record Entry(int no, long seq, JsonNode value) {}

    private final Map<Integer, Map<Long, Entry>> sent = new TreeMap<>();
    private final Map<Integer, Long> held = new TreeMap<>();
    private final Map<Integer, Entry> waiting = new TreeMap<>();
    private long seq;
    private final Set<Long> acknowledged = new HashSet<>();

    Entry answered(int no, JsonNode value) {
        var entry = new Entry(no, ++seq, value);
        sent.computeIfAbsent(no, first -> new TreeMap<>()).put(entry.seq(), entry);
        waiting.put(no, entry);
        return entry;
    }

    /** What the server has not confirmed, oldest first. */
    List<Entry> pending() {
        List<Entry> pending = new ArrayList<>(waiting.values());
        pending.sort(java.util.Comparator.comparingLong(Entry::seq));
        return pending;
    }

    /** The server says that it holds this sequence of the question on its disk. */
    void heard(int no, long seqHeld) {
        long before = held.getOrDefault(no, 0L);
        if (seqHeld > before) {
            held.put(no, seqHeld);
        }
        var entry = waiting.get(no);
        if (entry != null && entry.seq() <= seqHeld) {
            waiting.remove(no);
        }
    }

    /** The server has said yes to this entry: it must hold it, or a newer one of this device. */
    void acknowledged(Entry entry) {
        acknowledged.add(entry.seq());
        heard(entry.no(), entry.seq());
    }

    /** How many answers were acknowledged, each once however often it was sent. */
    int acknowledged() {
        return acknowledged.size();
    }

    /** The highest acknowledged sequence of each question. */
    Map<Integer, Long> held() {
        return held;
    }

    @Nullable Entry sent(int no, long seqSent) {
        return sent.getOrDefault(no, Map.of()).get(seqSent);
    }

    /** What was sent of a question before its latest value; none when it was answered once. */
    @Nullable Entry older(int no) {
        var all = sent.getOrDefault(no, Map.of()).values().stream().toList();
        return all.size() < 2 ? null : all.get(all.size() - 2);
    }
}
