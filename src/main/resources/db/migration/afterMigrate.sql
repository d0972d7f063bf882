-- A release may bring tables: the role that serves gets its rights on them, if another role owns them.
select grant_service('${service}');
