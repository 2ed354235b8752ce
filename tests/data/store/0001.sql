BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE case_events (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	case_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT kind_known CHECK (kind IN ('submitted', 'called', 'recalled', 'no_show', 'back_in_queue', 'opened', 'finished', 'slip_printed', 'slip_failed', 'reprint_asked')), 
	FOREIGN KEY(case_id) REFERENCES cases (id)
)
 STRICT

;
INSERT INTO "case_events" VALUES(1,'01M7XVJZHV238NW4EYX0WMNSB7','submitted','2026-11-21T01:30:00.123456Z','kiosk:12','helper:01M7XVJZHVMQ69M4MFWYK61XS9');
INSERT INTO "case_events" VALUES(2,'01M80DZPHVDXNC366DW90F0KPX','submitted','2026-11-22T01:30:00.123456Z','kiosk:12','helper:01M7XVJZHVMQ69M4MFWYK61XS9');
INSERT INTO "case_events" VALUES(3,'01M830CDHVAA2BQYSTXXWX4P6X','submitted','2026-11-23T01:30:00.123456Z','kiosk:12','helper:01M7XVJZHVMQ69M4MFWYK61XS9');
INSERT INTO "case_events" VALUES(4,'01M85JS4HVY8E6C8ADT0RPY8M3','submitted','2026-11-24T01:30:00.123456Z','kiosk:12','helper:01M7XVJZHVMQ69M4MFWYK61XS9');
INSERT INTO "case_events" VALUES(5,'01M7XVK2FKTKKV1VR39TVZBN8P','submitted','2026-11-21T01:30:03.123456Z','kiosk:12','');
INSERT INTO "case_events" VALUES(6,'01M7XVK3EVHZ0XFXX474AJ022Y','submitted','2026-11-21T01:30:04.123456Z','kiosk:12','');
INSERT INTO "case_events" VALUES(7,'01M7XVK4E39H2Z2XVV6AB9APHX','submitted','2026-11-21T01:30:05.123456Z','kiosk:12','');
INSERT INTO "case_events" VALUES(8,'01M7XVJZHV238NW4EYX0WMNSB7','called','2026-11-21T01:30:06.123456Z','staff:01M7XVJZHVMQ69M4MFWYK61XS9','desk:1');
INSERT INTO "case_events" VALUES(9,'01M7XVJZHV238NW4EYX0WMNSB7','opened','2026-11-21T01:30:07.123456Z','staff:01M7XVJZHVMQ69M4MFWYK61XS9','');
INSERT INTO "case_events" VALUES(10,'01M7XVJZHV238NW4EYX0WMNSB7','finished','2026-11-21T01:30:08.123456Z','staff:01M7XVJZHVMQ69M4MFWYK61XS9','');
INSERT INTO "case_events" VALUES(11,'01M7XVK2FKTKKV1VR39TVZBN8P','called','2026-11-21T01:30:09.123456Z','staff:01M7XVJZHVMQ69M4MFWYK61XS9','desk:2');
INSERT INTO "case_events" VALUES(12,'01M7XVK2FKTKKV1VR39TVZBN8P','no_show','2026-11-21T01:30:10.123456Z','desk:2','');
INSERT INTO "case_events" VALUES(13,'01M7XVK3EVHZ0XFXX474AJ022Y','called','2026-11-21T01:30:11.123456Z','desk:1','desk:1');
INSERT INTO "case_events" VALUES(14,'01M7XVJZHV238NW4EYX0WMNSB7','slip_failed','2026-11-21T01:30:13.123456Z','printer','copy:1 printer.out_of_paper');
INSERT INTO "case_events" VALUES(15,'01M7XVJZHV238NW4EYX0WMNSB7','reprint_asked','2026-11-21T01:30:14.123456Z','printer','copy:2');
CREATE TABLE cases (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	id TEXT NOT NULL CONSTRAINT id_ulid CHECK (length(id) = 26), 
	code TEXT NOT NULL, 
	sitting_id TEXT NOT NULL, 
	kiosk_number INTEGER NOT NULL, 
	procedure_code TEXT NOT NULL, 
	procedure_version INTEGER NOT NULL, 
	procedure_name_vi TEXT NOT NULL, 
	procedure_name_en TEXT NOT NULL, 
	language TEXT NOT NULL, 
	state TEXT NOT NULL, 
	body TEXT NOT NULL, 
	applicant_name TEXT NOT NULL, 
	applicant_fold TEXT NOT NULL, 
	helper_id TEXT, 
	submitted_at TEXT NOT NULL, 
	CONSTRAINT state_known CHECK (state IN ('submitted', 'open', 'finished')), 
	CONSTRAINT language_known CHECK (language IN ('vi', 'en')), 
	UNIQUE (id), 
	UNIQUE (code), 
	UNIQUE (sitting_id)
)
 STRICT

;
INSERT INTO "cases" VALUES(1,'01M7XVJZHV238NW4EYX0WMNSB7','K12-20261121-001','01M7XVJZHVWNR9607NSDYW8WM1',12,'1.004194',1,'Đăng ký tạm trú','Register a temporary residence','vi','finished','{"answers": {"ho_ten": "Nguyễn Thị Đào", "so_dinh_danh": "001190990001", "ly_do": "Ở cùng con"}}','Nguyễn Thị Đào','nguyen thi dao','01M7XVJZHVMQ69M4MFWYK61XS9','2026-11-21T01:30:00.123456Z');
INSERT INTO "cases" VALUES(2,'01M80DZPHVDXNC366DW90F0KPX','K12-20261122-001','01M7XVJZHV9XCJ0N76GM2WZWVD',12,'1.004194',1,'Đăng ký tạm trú','Register a temporary residence','vi','submitted','{"answers": {"ho_ten": "Nguyễn Thị Đào", "so_dinh_danh": "001190990001", "ly_do": "Ở cùng con"}}','Nguyễn Thị Đào','nguyen thi dao','01M7XVJZHVMQ69M4MFWYK61XS9','2026-11-22T01:30:00.123456Z');
INSERT INTO "cases" VALUES(3,'01M830CDHVAA2BQYSTXXWX4P6X','K12-20261123-001','01M7XVJZHV7QN2Q3Z13CNQJQEQ',12,'1.004194',1,'Đăng ký tạm trú','Register a temporary residence','vi','submitted','{"answers": {"ho_ten": "Nguyễn Thị Đào", "so_dinh_danh": "001190990001", "ly_do": "Ở cùng con"}}','Nguyễn Thị Đào','nguyen thi dao','01M7XVJZHVMQ69M4MFWYK61XS9','2026-11-23T01:30:00.123456Z');
INSERT INTO "cases" VALUES(4,'01M85JS4HVY8E6C8ADT0RPY8M3','K12-20261124-001','01M7XVJZHV7Y3MDW5VJEV1GD6Q',12,'1.004194',1,'Đăng ký tạm trú','Register a temporary residence','vi','submitted','{"answers": {"ho_ten": "Nguyễn Thị Đào", "so_dinh_danh": "001190990001", "ly_do": "Ở cùng con"}}','Nguyễn Thị Đào','nguyen thi dao','01M7XVJZHVMQ69M4MFWYK61XS9','2026-11-24T01:30:00.123456Z');
INSERT INTO "cases" VALUES(5,'01M7XVK2FKTKKV1VR39TVZBN8P','K12-20261121-002','01M7XVJZHVABXA49DY9JZMR0TH',12,'1.004194',1,'Đăng ký tạm trú','Register a temporary residence','vi','submitted','{"answers": {"ho_ten": "Nguyễn Thị Đào", "so_dinh_danh": "001190990001", "ly_do": "Ở cùng con"}}','Nguyễn Thị Đào','nguyen thi dao',NULL,'2026-11-21T01:30:03.123456Z');
INSERT INTO "cases" VALUES(6,'01M7XVK3EVHZ0XFXX474AJ022Y','K12-20261121-003','01M7XVJZHV7FSFCZSKQNE9VY7B',12,'1.004194',1,'Đăng ký tạm trú','Register a temporary residence','vi','submitted','{"answers": {"ho_ten": "Nguyễn Thị Đào", "so_dinh_danh": "001190990001", "ly_do": "Ở cùng con"}}','Nguyễn Thị Đào','nguyen thi dao',NULL,'2026-11-21T01:30:04.123456Z');
INSERT INTO "cases" VALUES(7,'01M7XVK4E39H2Z2XVV6AB9APHX','K12-20261121-004','01M7XVJZHV014TPV5BZNMJ62VT',12,'1.004194',1,'Đăng ký tạm trú','Register a temporary residence','vi','submitted','{"answers": {"ho_ten": "Nguyễn Thị Đào", "so_dinh_danh": "001190990001", "ly_do": "Ở cùng con"}}','Nguyễn Thị Đào','nguyen thi dao',NULL,'2026-11-21T01:30:05.123456Z');
CREATE TABLE counters (
	name TEXT NOT NULL, 
	day TEXT NOT NULL, 
	last INTEGER NOT NULL CONSTRAINT last_positive CHECK (last > 0), 
	PRIMARY KEY (name, day)
)
 STRICT

;
INSERT INTO "counters" VALUES('case:12','2026-11-21',4);
INSERT INTO "counters" VALUES('ticket:A','2026-11-21',4);
INSERT INTO "counters" VALUES('case:12','2026-11-22',1);
INSERT INTO "counters" VALUES('ticket:A','2026-11-22',1);
INSERT INTO "counters" VALUES('case:12','2026-11-23',1);
INSERT INTO "counters" VALUES('ticket:B','2026-11-23',1);
INSERT INTO "counters" VALUES('case:12','2026-11-24',1);
INSERT INTO "counters" VALUES('ticket:A','2026-11-24',1);
CREATE TABLE drafts (
	sitting_id TEXT NOT NULL, 
	state TEXT NOT NULL, 
	save_number INTEGER NOT NULL, 
	procedure_code TEXT NOT NULL, 
	procedure_version INTEGER NOT NULL, 
	body TEXT, 
	started_at TEXT, 
	saved_at TEXT, 
	sealed_at TEXT, 
	PRIMARY KEY (sitting_id), 
	CONSTRAINT state_known CHECK (state IN ('open', 'sealed', 'discarded', 'submitted')), 
	CONSTRAINT closed_is_empty CHECK ((body IS NOT NULL) = (state IN ('open', 'sealed')))
)
 STRICT

;
INSERT INTO "drafts" VALUES('01M7XVJZHVWNR9607NSDYW8WM1','submitted',0,'1.004194',1,NULL,NULL,NULL,NULL);
INSERT INTO "drafts" VALUES('01M7XVJZHV9XCJ0N76GM2WZWVD','submitted',0,'1.004194',1,NULL,NULL,NULL,NULL);
INSERT INTO "drafts" VALUES('01M7XVJZHV7QN2Q3Z13CNQJQEQ','submitted',0,'1.004194',1,NULL,NULL,NULL,NULL);
INSERT INTO "drafts" VALUES('01M7XVJZHV7Y3MDW5VJEV1GD6Q','submitted',0,'1.004194',1,NULL,NULL,NULL,NULL);
INSERT INTO "drafts" VALUES('01M7XVJZHVABXA49DY9JZMR0TH','submitted',0,'1.004194',1,NULL,NULL,NULL,NULL);
INSERT INTO "drafts" VALUES('01M7XVJZHV7FSFCZSKQNE9VY7B','submitted',0,'1.004194',1,NULL,NULL,NULL,NULL);
INSERT INTO "drafts" VALUES('01M7XVJZHV014TPV5BZNMJ62VT','submitted',0,'1.004194',1,NULL,NULL,NULL,NULL);
INSERT INTO "drafts" VALUES('01M7XVJZHVHCG21W9DH7NT65JB','open',1,'1.004194',1,'{"họ tên": "Đào"}','2026-11-21T01:30:00.123456Z','2026-11-21T01:30:16.123456Z',NULL);
INSERT INTO "drafts" VALUES('01M7XVJZHV9WN1C90AEKYT8T8N','sealed',2,'1.004194',1,'{"họ tên": "Đào"}','2026-11-21T01:30:00.123456Z','2026-11-21T01:30:17.123456Z','2026-11-21T01:30:18.123456Z');
INSERT INTO "drafts" VALUES('01M7XVJZHVZVDT2GKM03BAJASK','discarded',3,'1.004194',1,NULL,NULL,NULL,NULL);
CREATE TABLE help_requests (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	id TEXT NOT NULL, 
	kiosk_number INTEGER NOT NULL, 
	page TEXT NOT NULL, 
	rung_at TEXT NOT NULL, 
	answered_at TEXT, 
	answered_by TEXT, 
	UNIQUE (id)
)
 STRICT

;
INSERT INTO "help_requests" VALUES(1,'r1',1,'scan','2026-11-21T01:30:20.123456Z','2026-11-21T01:30:21.123456Z','01M7XVJZHVMQ69M4MFWYK61XS9');
INSERT INTO "help_requests" VALUES(2,'r2',1,'check','2026-11-21T01:30:22.123456Z',NULL,NULL);
CREATE TABLE outbox (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	id TEXT NOT NULL CONSTRAINT id_ulid CHECK (length(id) = 26), 
	case_id TEXT NOT NULL, 
	topic TEXT NOT NULL, 
	content_sha256 BLOB NOT NULL CONSTRAINT content_hash CHECK (length(content_sha256) = 32), 
	state TEXT NOT NULL, 
	attempts INTEGER NOT NULL, 
	next_try_at TEXT, 
	error TEXT, 
	CONSTRAINT state_known CHECK (state IN ('queued', 'sent', 'dead')), 
	CONSTRAINT topic_once_a_case UNIQUE (case_id, topic), 
	UNIQUE (id), 
	FOREIGN KEY(case_id) REFERENCES cases (id)
)
 STRICT

;
INSERT INTO "outbox" VALUES(1,'01M7XVJZHV3W3NWC1J7B5K9GYF','01M7XVJZHV238NW4EYX0WMNSB7','case.submitted',X'051C2C9E77AE4D6CD5BFF23F658C5A8ECABCC5FC9DBA56665CD6386E12C2C505','queued',0,NULL,NULL);
INSERT INTO "outbox" VALUES(2,'01M80DZPHVB2K0D3MTMXY9ZCNW','01M80DZPHVDXNC366DW90F0KPX','case.submitted',X'051C2C9E77AE4D6CD5BFF23F658C5A8ECABCC5FC9DBA56665CD6386E12C2C505','queued',0,NULL,NULL);
INSERT INTO "outbox" VALUES(3,'01M830CDHVKW4RH7R0JXE8SWH3','01M830CDHVAA2BQYSTXXWX4P6X','case.submitted',X'051C2C9E77AE4D6CD5BFF23F658C5A8ECABCC5FC9DBA56665CD6386E12C2C505','queued',0,NULL,NULL);
INSERT INTO "outbox" VALUES(4,'01M85JS4HVCK9WA6RYYJNEDBEX','01M85JS4HVY8E6C8ADT0RPY8M3','case.submitted',X'051C2C9E77AE4D6CD5BFF23F658C5A8ECABCC5FC9DBA56665CD6386E12C2C505','queued',0,NULL,NULL);
INSERT INTO "outbox" VALUES(5,'01M7XVK2FKYP1PZ0DEWEKT6P3W','01M7XVK2FKTKKV1VR39TVZBN8P','case.submitted',X'051C2C9E77AE4D6CD5BFF23F658C5A8ECABCC5FC9DBA56665CD6386E12C2C505','queued',0,NULL,NULL);
INSERT INTO "outbox" VALUES(6,'01M7XVK3EVG7JSX2E6RFVRMZ6P','01M7XVK3EVHZ0XFXX474AJ022Y','case.submitted',X'051C2C9E77AE4D6CD5BFF23F658C5A8ECABCC5FC9DBA56665CD6386E12C2C505','queued',0,NULL,NULL);
INSERT INTO "outbox" VALUES(7,'01M7XVK4E3VG7W1JKX4Z3QA9RV','01M7XVK4E39H2Z2XVV6AB9APHX','case.submitted',X'051C2C9E77AE4D6CD5BFF23F658C5A8ECABCC5FC9DBA56665CD6386E12C2C505','queued',0,NULL,NULL);
CREATE TABLE print_jobs (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	id TEXT NOT NULL CONSTRAINT id_ulid CHECK (length(id) = 26), 
	case_id TEXT NOT NULL, 
	copy_number INTEGER NOT NULL CONSTRAINT copy_positive CHECK (copy_number > 0), 
	state TEXT NOT NULL, 
	error TEXT, 
	asked_at TEXT NOT NULL, 
	taken_at TEXT, 
	ended_at TEXT, 
	CONSTRAINT copy_once UNIQUE (case_id, copy_number), 
	CONSTRAINT state_known CHECK (state IN ('waiting', 'printing', 'printed', 'failed', 'uncertain')), 
	UNIQUE (id), 
	FOREIGN KEY(case_id) REFERENCES cases (id)
)
 STRICT

;
INSERT INTO "print_jobs" VALUES(1,'01M7XVJZHVVR614KE6XAQHB0YZ','01M7XVJZHV238NW4EYX0WMNSB7',1,'failed','printer.out_of_paper','2026-11-21T01:30:00.123456Z','2026-11-21T01:30:12.123456Z','2026-11-21T01:30:13.123456Z');
INSERT INTO "print_jobs" VALUES(2,'01M80DZPHVZN1XTVDRGHXGFE40','01M80DZPHVDXNC366DW90F0KPX',1,'printing',NULL,'2026-11-22T01:30:00.123456Z','2026-11-21T01:30:15.123456Z',NULL);
INSERT INTO "print_jobs" VALUES(3,'01M830CDHVW487W5223ZQEQW4P','01M830CDHVAA2BQYSTXXWX4P6X',1,'waiting',NULL,'2026-11-23T01:30:00.123456Z',NULL,NULL);
INSERT INTO "print_jobs" VALUES(4,'01M85JS4HV5SPZG3GRXQB2WBXV','01M85JS4HVY8E6C8ADT0RPY8M3',1,'waiting',NULL,'2026-11-24T01:30:00.123456Z',NULL,NULL);
INSERT INTO "print_jobs" VALUES(5,'01M7XVK2FKQNXEYBSR2MSK1EKW','01M7XVK2FKTKKV1VR39TVZBN8P',1,'waiting',NULL,'2026-11-21T01:30:03.123456Z',NULL,NULL);
INSERT INTO "print_jobs" VALUES(6,'01M7XVK3EVTQW3QW0MCTY1F8PH','01M7XVK3EVHZ0XFXX474AJ022Y',1,'waiting',NULL,'2026-11-21T01:30:04.123456Z',NULL,NULL);
INSERT INTO "print_jobs" VALUES(7,'01M7XVK4E3ZRG9SNQH9BRDNAQ2','01M7XVK4E39H2Z2XVV6AB9APHX',1,'waiting',NULL,'2026-11-21T01:30:05.123456Z',NULL,NULL);
INSERT INTO "print_jobs" VALUES(8,'01M7XVKD7B4XZ9CCWZ8GDNEWBA','01M7XVJZHV238NW4EYX0WMNSB7',2,'waiting',NULL,'2026-11-21T01:30:14.123456Z',NULL,NULL);
CREATE TABLE staff (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	id TEXT NOT NULL CONSTRAINT id_ulid CHECK (length(id) = 26), 
	name TEXT NOT NULL, 
	name_fold TEXT NOT NULL, 
	role TEXT NOT NULL, 
	pin_hash TEXT NOT NULL, 
	failures INTEGER NOT NULL, 
	last_failure_at TEXT, 
	added_at TEXT NOT NULL, 
	CONSTRAINT role_known CHECK (role IN ('admin', 'staff', 'helper')), 
	UNIQUE (id), 
	UNIQUE (name_fold)
)
 STRICT

;
INSERT INTO "staff" VALUES(1,'01M7XVJZHVMQ69M4MFWYK61XS9','Vũ Thị Lan','vu thi lan','admin','$argon2id$…',1,'2026-11-21T01:30:02.123456Z','2026-11-21T01:30:01.123456Z');
CREATE TABLE store_info (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (name)
)
 STRICT

;
INSERT INTO "store_info" VALUES('store_id','01M7XVK0H35K1WPADPR870PJCM');
INSERT INTO "store_info" VALUES('created_at','2026-11-21T01:30:02.123456+00:00');
CREATE TABLE tickets (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	case_id TEXT NOT NULL, 
	day TEXT NOT NULL, 
	number TEXT NOT NULL, 
	state TEXT NOT NULL, 
	desk INTEGER NOT NULL, 
	called_at TEXT, 
	call_number INTEGER, 
	calls INTEGER NOT NULL, 
	waiting_ahead INTEGER NOT NULL, 
	CONSTRAINT number_once_a_day UNIQUE (day, number), 
	CONSTRAINT state_known CHECK (state IN ('waiting', 'called', 'serving', 'done', 'no_show')), 
	CONSTRAINT called_somewhere CHECK ((state = 'waiting') = (desk = 0)), 
	CONSTRAINT called_sometime CHECK (state = 'waiting' OR (called_at IS NOT NULL AND calls > 0)), 
	UNIQUE (case_id), 
	FOREIGN KEY(case_id) REFERENCES cases (id)
)
 STRICT

;
INSERT INTO "tickets" VALUES(1,'01M7XVJZHV238NW4EYX0WMNSB7','2026-11-21','A001','done',1,'2026-11-21T01:30:06.123456Z',1,1,0);
INSERT INTO "tickets" VALUES(2,'01M80DZPHVDXNC366DW90F0KPX','2026-11-22','A001','waiting',0,NULL,NULL,0,0);
INSERT INTO "tickets" VALUES(3,'01M830CDHVAA2BQYSTXXWX4P6X','2026-11-23','B001','waiting',0,NULL,NULL,0,0);
INSERT INTO "tickets" VALUES(4,'01M85JS4HVY8E6C8ADT0RPY8M3','2026-11-24','A001','waiting',0,NULL,NULL,0,0);
INSERT INTO "tickets" VALUES(5,'01M7XVK2FKTKKV1VR39TVZBN8P','2026-11-21','A002','no_show',2,'2026-11-21T01:30:09.123456Z',2,1,1);
INSERT INTO "tickets" VALUES(6,'01M7XVK3EVHZ0XFXX474AJ022Y','2026-11-21','A003','called',1,'2026-11-21T01:30:11.123456Z',3,1,2);
INSERT INTO "tickets" VALUES(7,'01M7XVK4E39H2Z2XVV6AB9APHX','2026-11-21','A004','waiting',0,NULL,NULL,0,3);
CREATE INDEX drafts_open ON drafts (save_number) WHERE state = 'open';
CREATE INDEX drafts_sealed ON drafts (sealed_at) WHERE state = 'sealed';
CREATE INDEX cases_by_name ON cases (applicant_fold);
CREATE INDEX case_events_by_case ON case_events (case_id);
CREATE INDEX tickets_waiting ON tickets (day, seq) WHERE state = 'waiting';
CREATE INDEX outbox_queued ON outbox (seq) WHERE state = 'queued';
CREATE INDEX print_jobs_waiting ON print_jobs (seq) WHERE state = 'waiting';
CREATE UNIQUE INDEX tickets_called ON tickets (call_number);
CREATE UNIQUE INDEX tickets_one_a_desk ON tickets (day, desk) WHERE state IN ('called', 'serving');
CREATE UNIQUE INDEX help_requests_one_a_kiosk ON help_requests (kiosk_number) WHERE answered_at IS NULL;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('staff',1);
INSERT INTO "sqlite_sequence" VALUES('cases',7);
INSERT INTO "sqlite_sequence" VALUES('case_events',15);
INSERT INTO "sqlite_sequence" VALUES('tickets',7);
INSERT INTO "sqlite_sequence" VALUES('outbox',7);
INSERT INTO "sqlite_sequence" VALUES('print_jobs',8);
INSERT INTO "sqlite_sequence" VALUES('help_requests',2);
COMMIT;
