package vn.taphuan.catalogue.adaptation;

import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.platform.security.UnitId;

/** Addresses of the pages on which centres adapt modules, relative to the root of the application. */
public final class AdaptationNavigation {

    private AdaptationNavigation() {}

    public static String all() {
        return "adaptation";
    }

    public static String module(UnitId centre, ModuleCode module) {
        return all() + "/" + centre.value() + "/" + module.value();
    }
}
