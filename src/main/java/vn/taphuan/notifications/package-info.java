/** Tells people what concerns them: listens to events, keeps a notice for each person, and mails several of one class together. */
@ApplicationModule(allowedDependencies = {"platform :: *", "people", "classes", "classes :: *", "certificates"})
@NullMarked
package vn.taphuan.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
