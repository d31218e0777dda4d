/** The MariaDB server that the application brings along for its default run, and what any database must fulfil before it is migrated. */
@NullMarked
package vn.taphuan.platform.database;

import org.jspecify.annotations.NullMarked;
