package vn.taphuan.classes.checkin;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import vn.taphuan.platform.web.LightPage;
import vn.taphuan.platform.web.OpenAddresses;

/** What somebody finds who scans a card with a phone of his own: the same words for every card, real or not. */
@LightPage
class CardPages implements OpenAddresses {

    private static final String ROOT = "/c/";

    static String address(String base, String token) {
        return base + ROOT + token;
    }

    @Override
    public List<String> open() {
        return List.of(ROOT + "*");
    }

    @Override
    public List<String> harmless() {
        return open();
    }

    @GetMapping(ROOT + "{token}")
    String card() {
        return "classes/card";
    }
}
