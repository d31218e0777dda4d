package vn.taphuan.rules;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import vn.taphuan.TapHuanApplication;

class ModulesTest {

    @Test
    void eachModuleUsesOnlyWhatItSaysItUses() {
        ApplicationModules.of(TapHuanApplication.class).verify();
    }
}
