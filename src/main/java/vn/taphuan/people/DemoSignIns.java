package vn.taphuan.people;

import java.util.List;

/** What the sign-in page of a demo shows: its people and their one password. Given by the demo, absent in a real installation. */
public interface DemoSignIns {

    /** @param roleKey the text that names the role */
    record Entry(String userName, String roleKey) {}

    List<Entry> accounts();

    String password();
}
