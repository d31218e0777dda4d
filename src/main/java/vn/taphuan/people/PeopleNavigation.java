package vn.taphuan.people;

import vn.taphuan.platform.security.AccountId;

/** Addresses of the people pages, for links from elsewhere. */
public final class PeopleNavigation {

    public static final String PEOPLE = "people";
    public static final String NEW_PERSON = "people/new";
    public static final String OWN_ACCOUNT = "account";

    private PeopleNavigation() {}

    public static String person(AccountId id) {
        return PEOPLE + "/" + id.value();
    }

    public static String editing(AccountId id) {
        return person(id) + "/edit";
    }
}
