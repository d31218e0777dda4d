package vn.taphuan.people.ui;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.taphuan.people.Accounts;
import vn.taphuan.people.PrintSlipResult;
import vn.taphuan.people.Slip;
import vn.taphuan.people.SlipPaper;
import vn.taphuan.platform.security.AccountId;

/** Issues slips and shows them as a paper to print. */
@Component
class SlipPrinting {

    private final Accounts accounts;
    private final SlipPaper paper;
    private final SignInAddress address;

    SlipPrinting(Accounts accounts, SlipPaper paper, SignInAddress address) {
        this.accounts = accounts;
        this.paper = paper;
        this.address = address;
    }

    /** False when the person has signed in by now. */
    boolean print(AccountId id) {
        return switch (accounts.printSlip(id)) {
            case PrintSlipResult.Printed printed -> {
                show(List.of(printed.slip()));
                yield true;
            }
            case PrintSlipResult.NotWaiting signedIn -> false;
        };
    }

    /** How many were printed: those who still wait. */
    int print(Collection<AccountId> ids) {
        var slips = accounts.printSlips(ids);
        if (!slips.isEmpty()) {
            show(slips);
        }
        return slips.size();
    }

    void show(List<Slip> slips) {
        new SlipDialog(slips, paper.print(slips, address.ofFirstSignIn())).open();
    }
}
