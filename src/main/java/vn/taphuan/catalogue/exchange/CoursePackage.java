package vn.taphuan.catalogue.exchange;

import java.util.HashMap;
import java.util.Map;
import vn.taphuan.catalogue.loading.CourseFolder;
import vn.taphuan.platform.files.Sha256;

/**
 * A programme's folder together with the content of its attachments.
 *
 * @param attachments by the hash that the folder names
 */
record CoursePackage(CourseFolder folder, Map<Sha256, byte[]> attachments) {

    CoursePackage {
        attachments = Map.copyOf(new HashMap<>(attachments));
    }
}
