package vn.taphuan.certificates.register;

import java.util.ArrayList;
import java.util.List;

/**
 * What a check of registers found.
 *
 * @param heads kept heads that were compared
 * @param unsigned how many of them nobody has signed yet
 * @param erased certificates whose personal data were cleared as the law demanded
 * @param findings at most 200 of each register; none when everything is as it was entered
 */
public record RegisterReport(
        int registers,
        int entries,
        int links,
        int papers,
        int heads,
        int unsigned,
        int erased,
        List<RegisterFinding> findings) {

    static final RegisterReport NOTHING = new RegisterReport(0, 0, 0, 0, 0, 0, 0, List.of());

    public RegisterReport {
        findings = List.copyOf(findings);
    }

    public boolean isWhole() {
        return findings.isEmpty();
    }

    RegisterReport and(RegisterReport other) {
        var all = new ArrayList<>(findings);
        all.addAll(other.findings);
        return new RegisterReport(
                registers + other.registers,
                entries + other.entries,
                links + other.links,
                papers + other.papers,
                heads + other.heads,
                unsigned + other.unsigned,
                erased + other.erased,
                all);
    }
}
