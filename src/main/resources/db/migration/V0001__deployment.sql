-- Whether this database was made for a demo or for real use; it stays what it was made for.
create table platform_deployment (
    id tinyint unsigned not null,
    demo_since datetime(6) null,
    real_since datetime(6) null,
    primary key (id),
    constraint platform_deployment_one_row check (id = 1),
    constraint platform_deployment_one_mode check ((demo_since is null) <> (real_since is null))
) engine = InnoDB;
