package vn.taphuan.people;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Personal;

/** That somebody reset the own account, shown at sign-ins until the holder has taken note. */
@Service
public class ResetNotices {

    private final AccountRepository accounts;
    private final CurrentAccount current;

    ResetNotices(AccountRepository accounts, CurrentAccount current) {
        this.accounts = accounts;
        this.current = current;
    }

    @Personal("reads the own notice")
    @Transactional(readOnly = true)
    public Optional<ResetNotice> mine() {
        return accounts.findById(current.id().value()).map(Account::resetNotice);
    }

    @Personal("takes note of the own notice")
    @Transactional
    public void acknowledge() {
        accounts.findById(current.id().value()).ifPresent(Account::acknowledgeReset);
    }
}
