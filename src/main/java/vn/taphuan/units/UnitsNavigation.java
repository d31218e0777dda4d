package vn.taphuan.units;

import vn.taphuan.platform.security.UnitId;

/** Addresses of the unit pages, for links from elsewhere. */
public final class UnitsNavigation {

    public static final String UNITS = "units";

    private UnitsNavigation() {}

    public static String unit(UnitId id) {
        return UNITS + "/" + id.value();
    }
}
