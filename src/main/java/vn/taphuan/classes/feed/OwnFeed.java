package vn.taphuan.classes.feed;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Personal;

/** The secret link to the own calendar. */
@Service
@Personal("makes, shows and ends the link to the own calendar alone")
public class OwnFeed {

    private final FeedBook book;
    private final CurrentAccount current;

    OwnFeed(FeedBook book, CurrentAccount current) {
        this.book = book;
        this.current = current;
    }

    @Transactional(readOnly = true)
    public Optional<FeedLink> find() {
        return book.find(mine());
    }

    /** @return the token of a new link, told this once; the link before ends */
    @Transactional
    public String make() {
        return book.make(mine(), current.require().homeUnit());
    }

    @Transactional
    public void revoke() {
        book.revoke(mine(), current.require().homeUnit());
    }

    private FeedOwner mine() {
        return FeedOwner.of(current.id());
    }
}
